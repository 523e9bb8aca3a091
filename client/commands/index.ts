/** The extension's commands by id; package.json gives their titles. */
import { createBaseline } from './create-baseline';
import { createConfig } from './create-config';
import type { Deps } from './deps';
import { explainRule } from './explain-rule';
import { installPackages } from './install-packages';
import { lint } from './lint';
import { menu } from './menu';

export const commands: Readonly<Record<string, (deps: Deps, ...args: unknown[]) => unknown>> = {
	'holdfast.restart': ({ server }) => server.restart(),
	'holdfast.showOutput': ({ output }) => output.show(),
	'holdfast.lint': lint,
	'holdfast.explainRule': explainRule,
	'holdfast.createConfig': createConfig,
	'holdfast.createBaseline': createBaseline,
	'holdfast.installPackages': installPackages,
	'holdfast.menu': menu,
};
