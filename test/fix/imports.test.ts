/** Imports: merged, in the file's module style, below shebang, directives and header. */
import assert from 'node:assert/strict';
import { imported } from './table';

const named = { from: 'lib', name: 'b', as: 'b' };
const whole = { from: 'lib', name: 'default', as: 'lib' };
const space = { from: 'node:timers', name: '*', as: 'timers' };

describe('imports', () => {
	const rows: readonly [what: string, file: string, before: string, after: string, ...needs: (typeof named)[]][] = [
		['joins the names that are there', 'a.ts', "import { a } from 'lib';\n", "import { a, b } from 'lib';\n", named],
		['joins names in lines', 'a.ts', "import {\n\ta,\n} from 'lib';\n", "import {\n\ta,\n\tb,\n} from 'lib';\n", named],
		['renames', 'a.ts', "import { a } from 'lib';\n", "import { a, b as c } from 'lib';\n", { ...named, as: 'c' }],
		['leaves what is there', 'a.ts', "import { b } from 'lib';\n", "import { b } from 'lib';\n", named],
		[
			'does not join types',
			'a.ts',
			"import type { a } from 'lib';\n",
			"import type { a } from 'lib';\nimport { b } from 'lib';\n",
			named,
		],
		[
			'stands beside a default',
			'a.ts',
			"import lib from 'lib';\n",
			"import lib from 'lib';\nimport { b } from 'lib';\n",
			named,
		],
		[
			'comes after the last import and its comment',
			'a.ts',
			"import x from 'x'; // y\n\ng();\n",
			"import x from 'x'; // y\nimport lib from 'lib';\n\ng();\n",
			whole,
		],
		[
			'comes below a shebang',
			'a.ts',
			'#!/usr/bin/env node\nexport const x = 1;\n',
			"#!/usr/bin/env node\nimport { b } from 'lib';\n\nexport const x = 1;\n",
			named,
		],
		[
			'comes below a directive',
			'a.js',
			"'use strict';\n\nmodule.exports = 1;\n",
			"'use strict';\n\nconst { b } = require('lib');\n\nmodule.exports = 1;\n",
			named,
		],
		[
			'comes below a header',
			'a.ts',
			'// Licence\n\n/** x */\nexport const x = 1;\n',
			"// Licence\n\nimport { b } from 'lib';\n\n/** x */\nexport const x = 1;\n",
			named,
		],
		['fills an empty file', 'a.ts', '', "import { b } from 'lib';", named],
		[
			'requires where the file does',
			'a.js',
			"const x = require('x')\ng(x)\n",
			"const x = require('x')\nconst { b } = require('lib')\ng(x)\n",
			named,
		],
		[
			'joins names that are required',
			'a.cjs',
			"const { a } = require('lib');\n",
			"const { a, b: c } = require('lib');\n",
			{ ...named, as: 'c' },
		],
		[
			'takes node: along where the file has it',
			'a.ts',
			"import fs from 'node:fs';\n",
			"import fs from 'node:fs';\nimport * as timers from 'node:timers';\n",
			space,
		],
		[
			'leaves node: out where the file does',
			'a.ts',
			'import fs from "fs"\n',
			'import fs from "fs"\nimport * as timers from "timers"\n',
			space,
		],
		[
			'keeps CRLF',
			'a.ts',
			"import x from 'x';\r\ng();\r\n",
			"import x from 'x';\r\nimport { b } from 'lib';\r\ng();\r\n",
			named,
		],
		['imports in an ES module without imports', 'a.mjs', 'g();\n', "import { b } from 'lib';\n\ng();\n", named],
		[
			'two of one module in one line',
			'a.ts',
			'g();\n',
			"import { b, c } from 'lib';\n\ng();\n",
			named,
			{ ...named, name: 'c', as: 'c' },
		],
	];
	for (const [what, file, before, after, ...needs] of rows)
		it(what, () => assert.equal(imported(file, before, ...needs), after));
});
