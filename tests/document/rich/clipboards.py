"""Clipboards as Word, Google Docs and the web really write them (shortened)."""

# ruff: noqa: E501

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/jan/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=NL style='tab-interval:35.4pt'><!--StartFragment-->
<h1><a name="_Toc1"></a><span lang=NL>Armoede in de gemeente<o:p></o:p></span></h1>
<p class=MsoNormal><span style='font-size:11.0pt;mso-fareast-language:EN-US'>Het college stelt <b style='mso-bidi-font-weight:normal'>drie<span style='mso-spacerun:yes'>  </span>maatregelen</b> voor, zie
<a href="https://www.ser.nl/nl/armoede">het <i>advies</i> van de SER</a>.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> De raad besluit in mei.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Vroegsignalering<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>huurachterstand</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>zorgpremie</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>Bijzondere bijstand</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr><td width=200 colspan=2 valign=top><p class=MsoNormal><b>Begroting</b><o:p></o:p></p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>Lasten</p></td><td><p class=MsoNormal>€&nbsp;1,2 mln</p></td></tr><tr><td><p class=MsoNormal>€ 0,8 mln</p><p class=MsoNormal>(raming)</p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="p1" style='width:100pt'><v:imagedata src="file:///C:/Users/jan/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=100 src="file:///C:/Users/jan/AppData/clip_image002.png" v:shapes="p1"><![endif]></p>
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> SER (2021), <i>Armoede onder werkenden</i>.<o:p></o:p></p></div></div>
</body></html>"""

TRACKED = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- span.msoIns {mso-style-type:export-only; text-decoration:underline;} span.msoDel {text-decoration:line-through; color:red;} --></style></head>
<body lang=NL><!--StartFragment--><p class=MsoNormal>De raad <span class=msoDel><del cite="mailto:Jan%20de%20Vries" datetime="2026-11-20T10:02">bespreekt</del></span><span class=msoIns><ins cite="mailto:Jan%20de%20Vries" datetime="2026-11-20T10:02">besluit</ins></span>
 in <del cite="mailto:x" datetime="2026-11-20T10:03">mei</del><ins cite="mailto:x" datetime="2026-11-20T10:03"><b>juni</b></ins> over het <a style='mso-comment-reference:JV_1;mso-comment-date:20261120T1004'>plan</a><span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[JV1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>.<o:p></o:p></p>
<p class=MsoNormal><del cite="mailto:x" datetime="2026-11-20T10:05">Deze alinea vervalt.</del></p><!--EndFragment-->
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Klopt dit?</p></div></div></div></body></html>"""

GOOGLE = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Aanleiding</span></h2>
<p dir="ltr"><span style="font-size:11pt;font-weight:400">Gewoon en </span><span style="font-weight:700;font-style:italic">nadrukkelijk</span><span style="font-weight:400">.</span></p><br>
<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">een</span></p></li><ul><li><p><span>onder een</span></p></li></ul><li><p>twee</p></li></ul></b>"""

HOSTILE = """<html><body onload="alert(1)"><script>alert('x')</script><style>@import url(https://kwaad.example/x.css)</style>
<p onclick="steal()">Tekst <img src="https://kwaad.example/pixel.gif?u=1" onerror="alert(2)"> met <a href="javascript:alert(3)">een</a>
<a href="java&#10;script:alert(4)">twee</a> <a href="file:///etc/passwd">drie</a> <a href="\\\\server\\share">vier</a> <a href="data:text/html,<script>x</script>">vijf</a>
<a href=" https://goed.example/pad ">zes</a><iframe src="https://kwaad.example"></iframe><svg><script>alert(5)</script></svg>
<object data="x.swf">seven</object><form action="https://kwaad.example"><input value="geheim"></form>&lt;script&gt;alert(6)&lt;/script&gt; [x](javascript:alert(7)) <span style="display:none">verborgen</span></p></body></html>"""

WEB = """<div class="content"><nav><ul><li><a href="/home">Home</a></ul></nav><h2>Wat is bijzondere bijstand?</h2><p>U kunt <strong>bijzondere bijstand</strong> krijgen.<br>Vraag het aan.
<ol start="3"><li>Verzamel bewijs<li>Vul het <em>formulier</em> in<ul><li>op papier<li>digitaal</ul></ol><blockquote><p>Niemand mag door de bodem zakken.</p><table><tr><th>A<th>B<tr><td>1<td>2</table></blockquote>
<table><caption>Tabel 1</caption><thead><tr><th>Jaar<th>Aantal</thead><tbody><tr><td>2024<td align=right>1.204<tr><td colspan="2">Totaal</tbody></table><p>Einde&nbsp;§&nbsp;3 <code>a_b</code></div>"""
