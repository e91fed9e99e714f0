/** The import map of this document: specifier -> URL. */
export function currentImports(): Readonly<Record<string, string>> {
  const text = document.querySelector('script[type="importmap"]')?.textContent;
  const { imports } = JSON.parse(text ?? '{"imports":{}}') as { imports: Record<string, string> };
  return imports;
}

/** Has the browser fetch and compile modules now that will be imported soon. */
export function preload(specifiers: readonly string[], imports = currentImports()): void {
  for (const specifier of specifiers) {
    const href = imports[specifier];
    if (href === undefined || document.querySelector(`link[href="${href}"]`)) continue;
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
}
