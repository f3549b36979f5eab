import { describe, expect, it } from 'vitest';
import { documentFromHtml } from '@/lib/articles/from-html';
import { trueAddress } from '@/lib/articles/html/office';
import { documentHtml } from '@/lib/articles/to-html';

const clean = (html: string) => documentHtml(documentFromHtml(html));

/** As Word for Windows puts it into the clipboard. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle>The wall<o:p></o:p></p>
<p class=MsoNormal><b><span style='mso-fareast-language:EN-US'>Port Ellery</span></b><span lang=EN-GB> lost its </span><i>wall</i>,&nbsp;<span style='color:red'>a </span><a href="https://harbour.example/map?utm_source=mail"><span style='color:#0563C1;text-decoration:underline'>map</span></a> shows.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Stone<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>from the quay<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Sand<o:p></o:p></p>
<p class=MsoNormal>Then:</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Measure</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Build<span class=MsoCommentReference><a href="#_msocom_1">[A1]</a></span></p>
<p class=MsoQuote>A wall is a promise.</p>
<table class=MsoTableGrid border=1><tr><td width=200 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal>Boat<o:p></o:p></p></td><td><p class=MsoNormal>9<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><img width=602 height=339 src="file:///C:/Users/maren/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png"></p>
<!--EndFragment--></body></html>`;

/** As Google Docs puts it there. */
const docs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-3f1c">
<h1 dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-family:Arial,sans-serif;color:#000000;font-weight:700;font-style:normal;">The wall</span></h1>
<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;text-decoration:none;vertical-align:baseline;">Port Ellery</span><span style="font-size:11pt;font-weight:400;font-style:normal;"> lost its </span><span style="font-weight:400;font-style:italic;">wall</span><span style="font-weight:400;">, a </span><a href="https://www.google.com/url?q=https://harbour.example/map&amp;sa=D&amp;ust=1" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">map</span></a><span> shows.</span></p><br />
<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Stone</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>from the quay</span></p></li></ul><li dir="ltr" aria-level="1"><p role="presentation"><span>Sand</span></p></li></ul>
<p dir="ltr"><span style="text-decoration:line-through;">Gone</span><span> H</span><span style="font-size:0.6em;vertical-align:sub;">2</span><span>O</span></p></b><br class="Apple-interchange-newline">`;

/** As LibreOffice Writer puts it there. */
const libre = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.8 (Linux)"/>
<style type="text/css">@page { size: 21cm 29.7cm; margin: 2cm } p { line-height: 115%; margin-bottom: 0.25cm }</style></head>
<body lang="en-GB" link="#000080" dir="ltr"><h1 class="western">The wall</h1>
<p style="line-height: 100%; margin-bottom: 0cm"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><b>Port Ellery</b> lost its <i>wall</i>, a <a href="https://harbour.example/map"><u>map</u></a> shows.</font></font></p>
<p style="margin-bottom: 0cm"><br/></p>
<ul><li><p style="margin-bottom: 0cm">Stone</p><ul><li><p>from the quay</p></li></ul></li><li><p>Sand</p></li></ul>
<p><span style="font-weight: bold">Strong</span></p></body></html>`;

/** As Chromium copies a part of a news page. */
const web = `<meta charset='utf-8'><h2 style="box-sizing:border-box;font-weight:700;" class="css-1x">The wall</h2><div class="ad" style="display:none">Buy</div><nav><script>track()</script></nav>
<p style="color: rgb(0,0,0); font-weight: 400; -webkit-text-stroke-width: 0px;"><span style="font-weight:bolder">Port Ellery</span> lost its <em onclick="x()">wall</em>.<button>Share</button></p><figure><img src="https://cdn.example/wall.jpg" srcset="x 2x" alt="The wall" width="800" height="600"><figcaption>At noon.</figcaption></figure><iframe src="https://ads.example/f"></iframe>`;

describe('what is copied from', () => {
  it('Word', () =>
    expect(clean(word)).toBe(
      '<h2>The wall</h2><p><strong>Port Ellery</strong> lost its <em>wall</em>,\u00a0a <a href="https://harbour.example/map" rel="noopener">map</a> shows.</p>' +
        '<ul><li><p>Stone</p><ul><li><p>from the quay</p></li></ul></li><li><p>Sand</p></li></ul><p>Then:</p>' +
        '<ol><li><p>Measure</p></li><li><p>Build</p></li></ol><blockquote><p>A wall is a promise.</p></blockquote>' +
        '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table class="tab"><tbody><tr><td>Boat</td><td class="r">9</td></tr></tbody></table></div>',
    ));

  it('Word, which says beside each word how it would look from right to left', () =>
    expect(
      clean(`<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Bold</b> <i style='mso-bidi-font-style:normal'>slanted</i>
        <span style='mso-bidi-font-weight:bold;mso-bidi-font-style:italic'>plain</span>
        <b><span style='mso-bidi-font-weight:normal;mso-bidi-text-decoration:underline'>again</span></b><o:p></o:p></p>`),
    ).toBe('<p><strong>Bold</strong> <em>slanted</em> plain <strong>again</strong></p>'));

  it('Google Docs', () =>
    expect(clean(docs)).toBe(
      '<h2>The wall</h2><p><strong>Port Ellery</strong> lost its <em>wall</em>, a <a href="https://harbour.example/map" rel="noopener">map</a> shows.</p>' +
        '<ul><li><p>Stone</p><ul><li><p>from the quay</p></li></ul></li><li><p>Sand</p></li></ul><p><s>Gone</s> H<sub>2</sub>O</p>',
    ));

  it('LibreOffice', () =>
    expect(clean(libre)).toBe(
      '<h2>The wall</h2><p><strong>Port Ellery</strong> lost its <em>wall</em>, a <a href="https://harbour.example/map" rel="noopener">map</a> shows.</p>' +
        '<ul><li><p>Stone</p><ul><li><p>from the quay</p></li></ul></li><li><p>Sand</p></li></ul><p><strong>Strong</strong></p>',
    ));

  it('a web page', () =>
    expect(clean(web)).toBe(
      '<h2>The wall</h2><p><strong>Port Ellery</strong> lost its <em>wall</em>.</p>' +
        '<figure class="fig"><p class="away"><a href="https://cdn.example/wall.jpg" rel="noopener">The wall</a> <span>(picture on another site)</span></p><figcaption><span>At noon.</span></figcaption></figure>' +
        '<p><a href="https://ads.example/f" rel="noopener">https://ads.example/f</a></p>',
    ));
});

it.each([
  ['https://www.google.com/url?q=https://a.example/x&sa=D', 'https://a.example/x'],
  [
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/url?q=javascript:alert(1)',
  ],
  ['https://a.example/?utm_source=x&id=7&fbclid=y', 'https://a.example/?id=7'],
  ['https://a.example/?id=7', 'https://a.example/?id=7'],
  ['/about', '/about'],
])('reads %s as %s', (href, address) => expect(trueAddress(href)).toBe(address));
