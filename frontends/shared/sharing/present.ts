/** The widest page is this wide; a larger screen shows it larger instead of with more margin. */
const PAGE_WIDTH = 1280;
const LARGEST = 2.5;

/** Whether the browser can give a page the whole screen. */
export function canPresent(): boolean {
  return document.fullscreenEnabled === true;
}

export function isPresenting(): boolean {
  return document.fullscreenElement === document.documentElement;
}

/** Fills the screen with the page, without the portal's header and as large as its width allows; escape leaves. */
export function present(): void {
  document.addEventListener("fullscreenchange", fit);
  addEventListener("resize", fit);
  document.documentElement.requestFullscreen({ navigationUI: "hide" }).catch(fit);
}

export function stopPresenting(): void {
  void document.exitFullscreen();
}

const sheet = new CSSStyleSheet();

/** Takes the styles up when the screen is filled, and away when it no longer is, whoever ended it. */
function fit(): void {
  const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
  if (isPresenting()) {
    const scale = Math.min(Math.max(1, innerWidth / PAGE_WIDTH), LARGEST);
    sheet.replaceSync(`body{zoom:${scale}}body>header{display:none!important}`);
    document.adoptedStyleSheets = [...others, sheet];
  } else {
    document.adoptedStyleSheets = others;
    document.removeEventListener("fullscreenchange", fit);
    removeEventListener("resize", fit);
  }
}
