import { describe, expect, it } from 'vitest';
import { textOfHtml, textOfTitle } from '#core/feedback/html-text.ts';

describe('HTML of a help desk as text', () => {
  it.each([
    ['<p>One &amp; two</p><p>Three</p>', 'One & two\n\nThree'],
    ['<div>a</div><div>b<br>c<br/><br/><br/>d</div>', 'a\nb\nc\n\nd'],
    ['<p>It   spans\n lines <b>and</b><i> tags</i></p>', 'It spans lines and tags'],
    [
      '<ul><li>x</li><li>y</li></ul><ol><li>first</li><li>second</li></ol>',
      '- x\n- y\n\n1. first\n2. second',
    ],
    ['<p>See <a href="https://a.test/x?b=1&amp;c">the log</a>.</p>', 'See the log (https://a.test/x?b=1&c).'],
    ['<p><a href="http://www.a.test/">a.test</a></p>', 'a.test'],
    ['<p>x</p><script>alert("<p>no</p>")</script><style>p{}</style><p>y</p>', 'x\n\ny'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<p>5 &lt; 6 &#8217; &#x1F600; &nope; &#150;</p>', '5 < 6 ’ 😀 &nope; –'],
    ['<p title="a > b">c</p><!-- <p>no</p> -->d', 'c\n\nd'],
    ['Great host!  <br/><br/>Went back.<br />Twice', 'Great host!\n\nWent back.\nTwice'],
    ['<p>never closed', 'never closed'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    [
      '<p>Write to <ada@a.test> or see <https://a.test/x><o:p></o:p></p>',
      'Write to <ada@a.test> or see <https://a.test/x>',
    ],
    ['<p>if 3 < 4 and x<y</p>', 'if 3 < 4 and x<y'],
  ])('%s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it.each(['Use `<div>` and not `<p>`', 'a < b and c > d', '<3 this app', 'Line\n\n  kept as written'])(
    'leaves plain words alone: %s',
    (words) => {
      expect(textOfHtml(words)).toBe(words);
    },
  );

  it('stays linear on hostile markup', () => {
    const size = 200_000;
    for (const piece of ['<a href="', '<p ', '<!--', '<', '<div>', ' <br', '<script>', '&']) {
      expect(textOfHtml(`<p>${piece.repeat(size)}`).length).toBeLessThanOrEqual(piece.length * size + 3);
      expect(textOfHtml(`x<br>${piece.repeat(size)}`).length).toBeLessThanOrEqual(piece.length * size + 5);
    }
  });

  it('does not count a paragraph that a mail program filled with a space as words', () => {
    expect(textOfHtml('<p>Guten Tag,</p><p>&nbsp;</p><p>wo bleibt mein Geld?</p>')).toBe(
      'Guten Tag,\n\nwo bleibt mein Geld?',
    );
  });
});

describe('a title', () => {
  it.each([
    ['<p>Slow   dashboard &amp; menu</p>', 'Slow dashboard & menu'],
    ['<div><b>Two</b></div>\n<div>lines</div>', 'Two lines'],
    ['<p class="x">\n</p>', ''],
    ['<a> elements lose focus', '<a> elements lose focus'],
    ['<Button> is not <Link>', '<Button> is not <Link>'],
    ['AT&amp;T', 'AT&amp;T'],
  ])('%s is read as %s', (title, text) => {
    expect(textOfTitle(title)).toBe(text);
  });
});
