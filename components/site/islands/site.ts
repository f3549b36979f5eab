// The browser code of public pages: custom elements around HTML that works without them, bundled into one module.
// Each element upgrades where it stands on the page, so a file that is imported and not used does nothing.
import './account-badge';
import './comment-form';
import './comment-thread';
import './embed-card';
import './live-comments';
import './live-posts';
import './reading';
import './reading-aids';
import './save-story';
import './search-box';
