/** Builds the bundles and packs the extension. @param file where to, absolute */
export function packExtension(file: string): Promise<string>;
