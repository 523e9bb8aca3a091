/** Fixes as SARIF says them: regions of the file as it is, and what comes in their place. */
import { FixError } from '../../../rules/fix/types';
import type { FileEdits, Finding } from '../../engine/types';
import { wellFormed } from '../text/well-formed';
import type { Report, ReportContext } from './reporter';
import { artifactLocation, message, regionOf } from './sarif-places';

/** All fixes of a finding that can be written, best first. */
export function fixesOf(finding: Finding, report: Report, context: ReportContext): object[] {
	return finding.fixes.flatMap(({ title, safety, needs }, i) => {
		const edits = written(finding, i, report);
		if (edits.length === 0) return [];
		return [
			{
				description: message(title),
				artifactChanges: edits.map((one) => changeOf(one, context)),
				properties: {
					safety,
					...(needs.length === 0 ? {} : { needs: needs.map(({ name, range }) => `${name}@${range}`) }),
				},
			},
		];
	});
}

/** None when it cannot be written, neither in the file nor, for halves of surrogate pairs, in the report. */
function written(finding: Finding, fix: number, { write }: Report): readonly FileEdits[] {
	try {
		const all = write(finding, fix).filter(({ edits }) => edits.length > 0);
		return all.every(({ edits }) => edits.every(({ text }) => wellFormed(text) === text)) ? all : [];
	} catch (error) {
		if (error instanceof FixError) return [];
		throw error;
	}
}

function changeOf({ file, edits }: FileEdits, { repository, sources }: ReportContext): object {
	return {
		artifactLocation: artifactLocation(repository, file),
		replacements: edits.map(({ at: [from, to], text }) => ({
			deletedRegion: regionOf({ start: sources.position(file, from), end: sources.position(file, to) }),
			insertedContent: { text },
		})),
	};
}
