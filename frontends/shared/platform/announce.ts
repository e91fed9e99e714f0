/** Has a screen reader say a message, through the one live region of the shell. */
export function announce(message: string): void {
  const region = document.getElementById("announcer");
  if (region) region.textContent = message;
}
