/** Whether a comment may stand at a place of the code. */

import type { TextSpan } from '../../../rules/model/marks';
import { ts } from '../../../rules/model/summarise/ts';
import { childrenOf, commentAround } from './comments';

/** `code`: between tokens. `jsx`: among the children of a JSX element. `inside`: in a literal or a comment. */
export type Context = 'code' | 'jsx' | 'inside';

export function contextAt(tree: ts.SourceFile, offset: number): Context {
	const path = pathTo(tree, offset);
	if (path.some((node) => isChildPlace(node, offset))) return 'jsx';
	const last = path.at(-1)!;
	if (ts.isToken(last) && offset > last.getStart(tree)) return 'inside';
	const comment = commentAround(tree, offset);
	return comment && comment.at[0] < offset ? 'inside' : 'code';
}

/** The innermost statement around a place. */
export function statementAround(tree: ts.SourceFile, offset: number): TextSpan {
	const path = pathTo(tree, offset);
	const statement = path.findLast((node, i) => {
		const parent = path[i - 1] as { readonly statements?: readonly ts.Node[] } | undefined;
		return parent?.statements?.includes(node);
	});
	return statement ? [statement.getStart(tree), statement.end] : [0, tree.end];
}

/** The nodes around a place, outermost first; what stands before a token belongs to it. */
function pathTo(tree: ts.SourceFile, offset: number): ts.Node[] {
	const path: ts.Node[] = [];
	for (let node: ts.Node | undefined = tree; node; ) {
		path.push(node);
		node = childrenOf(node).find(({ pos, end }) => pos <= offset && offset < end);
	}
	return path;
}

/** Text of a JSX element, or a place between two of its children. */
function isChildPlace(node: ts.Node, offset: number): boolean {
	if (!ts.isJsxElement(node) && !ts.isJsxFragment(node)) return false;
	const last = ts.isJsxElement(node) ? node.closingElement : node.closingFragment;
	return [...node.children, last].some((child) =>
		child.kind === ts.SyntaxKind.JsxText ? child.pos <= offset && offset < child.end : child.pos === offset,
	);
}
