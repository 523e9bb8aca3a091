// Mocha's spec output, then one plain last line for scripts: `N passed, N failed[, N skipped]`.
const { reporters } = require('mocha');

module.exports = class Reporter extends reporters.Spec {
	epilogue() {
		super.epilogue();
		const { passes = 0, failures = 0, pending = 0 } = this.stats;
		process.stdout.write(`${passes} passed, ${failures} failed${pending ? `, ${pending} skipped` : ''}\n`);
	}
};
