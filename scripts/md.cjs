// Makes `import text from './README.md'` work under tsx as it does in the bundles (esbuild's text loader).
const { readFileSync } = require('node:fs');

require.extensions['.md'] = (module, filename) => {
	module.exports = { __esModule: true, default: readFileSync(filename, 'utf8') };
};
