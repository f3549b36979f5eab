import { translation } from '@/lib/i18n/messages';
import type { en } from '@/lib/i18n/texts/mails/en';

export const ko = translation<typeof en, 'ko'>()({
  kinds: {
    'confirm-address': {
      subject: '{siteName} 주소를 확인해 주세요',
      text: `{name} 님, 안녕하세요.

{siteName}에 댓글을 쓸 수 있도록 이 주소가 본인의 것인지 확인해 주세요.

{link}

링크는 한 시간 동안 한 번만 쓸 수 있습니다. 가입한 브라우저가 아닌 곳에서는 비밀번호를 정하라고 묻습니다. 가입을 요청하지 않았다면 그대로 두세요. 아무 일도 일어나지 않습니다.`,
    },
    'known-address': {
      subject: '{siteName}에 이미 계정이 있습니다',
      text: `안녕하세요.

누군가, 아마도 본인이 이 주소로 {siteName} 계정을 만들려고 했습니다. 이미 계정이 있습니다.

로그인: {signInLink}
새 비밀번호 설정: {passwordLink}

본인이 아니라면 바뀐 것이 없으니 아무것도 하지 않아도 됩니다.`,
    },
    'reset-password': {
      subject: '{siteName} 새 비밀번호',
      text: `안녕하세요.

여기에서 {siteName} 계정의 새 비밀번호를 정할 수 있습니다.

{link}

링크는 한 시간 동안 한 번만 쓸 수 있습니다. 요청하지 않았다면 그대로 두세요. 비밀번호는 바뀌지 않습니다.`,
    },
    'password-changed': {
      subject: '{siteName} 비밀번호가 바뀌었습니다',
      text: `안녕하세요.

{siteName} 계정의 비밀번호가 방금 바뀌었고, 다른 세션은 모두 끝났습니다.

본인이 아니라면 바로 새 비밀번호를 정하세요: {passwordLink}`,
    },
    'sign-in-link': {
      subject: '{siteName} 로그인 링크',
      text: `안녕하세요.

여기에서 비밀번호 없이 {siteName}에 로그인할 수 있습니다.

{link}

링크는 한 시간 동안 한 번만 쓸 수 있습니다. 요청하지 않았다면 그대로 두고 아무에게도 보여 주지 마세요.`,
    },
    'no-account': {
      subject: '{siteName}에 이 주소로 된 계정이 없습니다',
      text: `안녕하세요.

누군가, 아마도 본인이 {siteName}에 로그인하거나 새 비밀번호를 정할 링크를 요청했습니다. 이 주소로 된 계정이 없거나 확인되지 않았습니다.

계정 만들기: {registerLink}

다른 주소를 썼을 수도 있습니다. 본인이 아니라면 아무것도 하지 않아도 됩니다.`,
    },
    'new-address': {
      subject: '{siteName} 새 주소를 확인해 주세요',
      text: `안녕하세요.

{siteName} 계정의 주소를 이 주소로 바꾸는 것을 확인해 주세요.

{link}

링크는 한 시간 동안 한 번만 쓸 수 있습니다. 요청하지 않았다면 그대로 두세요. 아무것도 바뀌지 않습니다.`,
    },
    'taken-address': {
      subject: '이 주소는 이미 {siteName} 계정에 쓰이고 있습니다',
      text: `안녕하세요.

누군가, 아마도 본인이 이 주소를 {siteName}의 다른 계정에 쓰려고 합니다. 이미 이 주소로 된 계정이 있어 바뀐 것은 없습니다.

그 계정에 로그인: {signInLink}

본인이 아니라면 아무것도 하지 않아도 됩니다.`,
    },
    'leaving-address': {
      subject: '{siteName} 계정의 주소가 곧 바뀝니다',
      text: `안녕하세요.

누군가, 아마도 본인이 {siteName} 계정의 주소를 이 주소에서 {newAddress}(으)로 바꾸려고 합니다. 그 주소가 확인되면 바뀝니다.

본인이 아니라면 바로 새 비밀번호를 정하세요. 변경이 취소되고 모든 세션이 끝납니다: {passwordLink}`,
    },
    'left-address': {
      subject: '{siteName} 계정의 주소가 바뀌었습니다',
      text: `안녕하세요.

{siteName} 계정의 주소가 이제 {newAddress}입니다. 이 주소로는 더 이상 메일이 오지 않습니다.

본인이 아니라면 이 메일에 답하거나 편집국에 알려 주세요: {siteLink}/`,
    },
    'service-linked': {
      subject: '이제 {provider}(으)로 {siteName} 계정에 로그인할 수 있습니다',
      text: `안녕하세요.

이제 {provider}(으)로 {siteName} 계정에 로그인할 수 있습니다.

계정에서 보고 바꿀 수 있습니다: {accountLink}

본인이 아니라면 바로 새 비밀번호를 정하세요: {passwordLink}`,
    },
    'service-unlinked': {
      subject: '더 이상 {provider}(으)로 {siteName} 계정에 로그인할 수 없습니다',
      text: `안녕하세요.

더 이상 {provider}(으)로 {siteName} 계정에 로그인할 수 없습니다.

계정에서 보고 바꿀 수 있습니다: {accountLink}

본인이 아니라면 바로 새 비밀번호를 정하세요: {passwordLink}`,
    },
    'factor-added': {
      subject: '{siteName}에 2단계 인증이 추가되었습니다',
      text: `안녕하세요.

방금 {siteName} 계정에 {factor}(이)가 추가되었고, 다른 세션은 모두 끝났습니다.

본인이 아니라면 누군가 계정에 들어올 수 있습니다. 바로 비밀번호를 바꾸고 2단계 인증을 살펴보세요.
{securityLink}`,
    },
    'factor-removed': {
      subject: '{siteName}에서 2단계 인증이 제거되었습니다',
      text: `안녕하세요.

방금 {siteName} 계정에서 {factor}(이)가 제거되었고, 다른 세션은 모두 끝났습니다.

{warning}

본인이 아니라면 누군가 계정에 들어올 수 있습니다. 바로 비밀번호를 바꾸고 2단계 인증을 살펴보세요.
{securityLink}`,
    },
    'new-recovery-codes': {
      subject: '{siteName} 새 복구 코드',
      text: `안녕하세요.

방금 {siteName} 계정의 복구 코드를 새로 만들었습니다. 예전 코드는 쓸 수 없고, 다른 세션은 모두 끝났습니다.

본인이 아니라면 누군가 계정에 들어올 수 있습니다. 바로 비밀번호를 바꾸고 2단계 인증을 살펴보세요.
{securityLink}`,
    },
    'recovery-code-used': {
      subject: '{siteName}에서 복구 코드가 쓰였습니다',
      text: `안녕하세요.

방금 {siteName}에서 복구 코드 하나가 쓰였습니다. 남은 코드: {left}.

본인이 아니라면 누군가 계정에 들어올 수 있습니다. 바로 비밀번호를 바꾸고 2단계 인증을 살펴보세요.
{securityLink}`,
    },
    'factors-reset': {
      subject: '{siteName}의 2단계 인증이 모두 제거되었습니다',
      text: `안녕하세요.

{siteName} 운영자가 방금 계정의 2단계 인증을 모두 제거했고, 모든 세션이 끝났습니다. 비밀번호로 로그인해서 새로 설정할 수 있습니다.
{securityLink}

요청하지 않았다면 운영자에게 알려 주세요.`,
    },
    'account-leaving': {
      subject: '{siteName} 계정이 삭제됩니다',
      text: `안녕하세요.

누군가, 아마도 본인이 {siteName} 계정의 삭제를 요청했습니다. 모든 곳에서 로그아웃되었습니다.

{when}에 다음과 같이 됩니다.

- 이름, 주소, 비밀번호와 설정한 모든 것이 사라집니다.
- 댓글이 사라집니다. 누군가 답글을 단 곳에는 이름 없는 한 줄이 남습니다.
- 좋아요, 신고, 저장한 기사가 사라집니다.

그 뒤에는 아무도 되돌릴 수 없습니다. 그때까지는 로그인해서 계정을 유지하겠다고 선택할 수 있습니다.

{signInLink}

본인이 아니라면 지금 그렇게 하고 새 비밀번호를 정하세요.`,
    },
    notifications: {
      subject: '{summary}',
      text: `{name} 님, 안녕하세요.

{notifications}

--
지금까지의 모든 알림, 그리고 메일로 무엇을 얼마나 자주 받을지: {settingsLink}
이런 메일 그만 받기: {stopLink}`,
    },
    'report-outcome': {
      subject: '{siteName}에 하신 신고',
      text: `{name} 님, 안녕하세요.

{siteName}의 ‘{headline}’에 달린 댓글이 법을 어긴다고 신고하셨습니다. 기계가 아니라 운영자가 결정했습니다: {outcome}

동의하지 않으시면 이 메일에 답해 주세요. 법원에 호소하실 수도 있습니다.

{siteLink}`,
    },
    invitation: {
      subject: '{by} 님이 {siteName}에 초대합니다',
      text: `{name} 님, 안녕하세요.

{by} 님이 {siteName}에서 함께 일하자고 초대합니다. 역할: {role}.

{message}

수락하고 비밀번호 정하기:

{link}

링크는 7일 동안 한 번만 쓸 수 있습니다. 원하지 않으면 그대로 두세요. 아무것도 바뀌지 않습니다.`,
    },
    assignment: {
      subject: '{siteName}: 맡은 일, {headline}',
      text: `{by} 님이 ‘{headline}’에 관한 일을 맡겼습니다.

할 일: {task}
{due}

{link}

--
메일로 받을 것: {settingsLink}`,
    },
    'changes-asked': {
      subject: '{siteName}: 수정 요청, {headline}',
      text: `{by} 님이 수정을 요청했습니다: {what} ‘{headline}’.

{words}

{link}

--
메일로 받을 것: {settingsLink}`,
    },
    'story-approved': {
      subject: '{siteName}: 승인됨, {headline}',
      text: `{by} 님이 승인했습니다: {what} ‘{headline}’.

{link}

--
메일로 받을 것: {settingsLink}`,
    },
    'story-scheduled': {
      subject: '{siteName}: 예약됨, {headline}',
      text: `{by} 님이 예약했습니다: {what} ‘{headline}’. 게시 시각: {at}.

{link}

--
메일로 받을 것: {settingsLink}`,
    },
    'story-published': {
      subject: '{siteName}: 게시됨, {headline}',
      text: `{by} 님이 게시했습니다: {what} ‘{headline}’.

{link}

--
메일로 받을 것: {settingsLink}`,
    },
    wire: {
      subject: '{siteName}: 통신사, {headline}',
      text: `‘{headline}’

{what}

{link}`,
    },
    'newsletter-confirm': {
      subject: '{siteName} 뉴스레터를 확인해 주세요',
      text: `안녕하세요.

누군가, 아마도 본인이 이 주소로 {siteName}의 다음 뉴스레터를 받으려고 합니다.

{newsletters}

본인의 주소인지 확인해 주세요.

{link}

링크는 3일 동안 쓸 수 있습니다. 본인이 아니라면 그대로 두세요. 아무것도 보내지 않습니다.`,
    },
    'newsletter-known': {
      subject: '{siteName}의 이 뉴스레터를 이미 받고 있습니다',
      text: `안녕하세요.

누군가, 아마도 본인이 이 주소로 {siteName}의 다음 뉴스레터를 받으려고 합니다.

{newsletters}

이미 모두 받고 있어 바뀐 것은 없습니다.

그만 받기: {stopLink}`,
    },
  },
  said: {
    app: '인증 앱',
    passkey: '패스키',
    noFactor: '이제 계정에 2단계 인증이 없어 비밀번호만으로 열립니다.',
    codesLeft: { other: '{count}개' },
    removed: '댓글을 내렸습니다.',
    kept: '살펴보았으나 법을 어긴다고 보지 않아 그대로 둡니다.',
    writes: '{by} 님의 말:',
    due: '기한: {date}',
    story: '기사',
    version: '새 버전',
    inComments: '무엇을 고칠지는 본문에 달린 의견에 있습니다.',
  },
  roles: {
    READER: '독자',
    AUTHOR: '기자',
    MODERATOR: '댓글 운영자',
    EDITOR: '편집자',
    ADMIN: '관리자',
  },
  samples: {
    headline: '항만위원회, 준설 가결',
    task: '수치 확인',
    change: '어느 항구인지 밝혀 주세요.',
    welcome: '함께 일하게 되어 기쁩니다.',
    comment: '조석표에는 다르게 나와 있습니다.',
    newsletter: '아침 소식',
    otherNewsletter: '주간 항구',
  },
  wire: {
    'killed-live':
      '통신사가 기사를 취소했습니다. 그것으로 만든 기사를 내렸으며, 그 주소에는 더 이상 없다고 나옵니다.',
    killed: '통신사가 기사를 취소했습니다. 그것으로 만든 기사를 게시하면 안 됩니다.',
    'killed-unknown':
      '통신사가 어느 기사인지 표시하지 않고 글로 기사를 취소했습니다. 내린 기사는 없습니다. 그것을 바탕으로 한 기사가 있는지 보고 내리세요.',
    'update-live':
      '이미 게시된 기사의 바탕이 된 통신사 기사의 새 버전이 왔습니다. 바뀐 것은 없습니다. 무엇이 다른지 보고 반영하세요.',
    update:
      '예약된 기사의 바탕이 된 통신사 기사의 새 버전이 왔습니다. 본문은 바뀌지 않았습니다. 통신사가 보류하거나 엠바고가 더 늦게 끝나면 기사는 다시 초안이 됩니다.',
    parted:
      '누군가 기사를 통신사 기사에서 떼어 냈습니다. 통신사의 엠바고와 취소가 더 이상 적용되지 않습니다.',
  },
});
