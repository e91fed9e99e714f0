import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.js";
import { withoutInlineStyles } from "./static-page.js";

describe("static markup", () => {
  it("has its styles in a sheet and none in attributes", () => {
    const markup = '<p class="a" style="width:1px">x</p><p style="width:1px">y</p>';
    expect(withoutInlineStyles(markup)).toEqual({
      html: '<p class="a s0">x</p><p class="s0">y</p>',
      css: ".s0{width:1px}",
    });
  });
});

describe("the content security policy", () => {
  const policy = contentSecurityPolicy(["alert(1)"], ["p{}"]);

  it("allows the scripts and styles that stand in the page, by digest, and no others", () => {
    expect(policy).toContain("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
    expect(policy).not.toContain("unsafe");
  });

  it("starts from nothing", () => {
    expect(policy).toMatch(/^default-src 'none'; /);
    for (const closed of [
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(closed);
    }
  });
});
