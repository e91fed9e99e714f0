/** The token of a page, asked for once and again when the services refuse it, whoever of many asks first. */
export class AccessToken {
  private asked: Promise<string> | undefined;
  private given: string | undefined;

  /** @param ask gives a token that should be good at this moment */
  constructor(private readonly ask: () => Promise<string>) {}

  current(): Promise<string> {
    this.asked ??= this.askAnew();
    return this.asked;
  }

  /** @param refused a token that was not accepted; one that was given since is taken to be better */
  async renewed(refused: string): Promise<string> {
    if (this.given === refused) {
      this.given = undefined;
      this.asked = undefined;
    }
    return this.current();
  }

  private async askAnew(): Promise<string> {
    try {
      const token = await this.ask();
      this.given = token;
      return token;
    } catch (error) {
      // The next read asks again.
      this.asked = undefined;
      throw error;
    }
  }
}
