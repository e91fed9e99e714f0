import { FONT_FAMILY } from "./tokens";

/** What every page has whatever it shows: type, links, focus, text for screen readers alone, and what paper has no use for. */
export const BASE_CSS = `
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scrollbar-gutter:stable}
body{margin:0;background:var(--bg);color:var(--ink);font:400 .875rem/20px ${FONT_FAMILY};font-variant-numeric:tabular-nums;-webkit-font-smoothing:antialiased}
h1,h2,h3,p,dl,dd,ul,ol,figure,table{margin:0}
ul,ol{padding:0}
b,strong{font-weight:600}
a{color:var(--accent);text-underline-offset:3px;text-decoration-thickness:1px}
a.quiet{color:inherit;text-decoration:none}
a.quiet:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h1:focus{outline:none}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.when-slow{animation:when-slow 0s 5s backwards!important}
@keyframes when-slow{from{visibility:hidden}}
.nowrap{white-space:nowrap}
@media (forced-colors:active){:focus-visible{outline-color:Highlight}}
@media (prefers-reduced-motion:reduce){*,::before,::after{animation:none!important;transition:none!important;scroll-behavior:auto!important}}
@media print{
nav,dialog,[data-variant]{display:none!important}
a{color:inherit;text-decoration:none}
h1,h2,h3{break-after:avoid}
tr,figure{break-inside:avoid}
}
`;
