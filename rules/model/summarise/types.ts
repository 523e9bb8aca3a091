/** Declared types, as far as values are followed by them: the one named type of an annotation. */

import type { TypeRef, V } from '../summary';
import type { Builder } from './builder';
import { ts } from './ts';

const TEXT_LIMIT = 80;

export function typeRef(b: Builder, node: ts.TypeNode | undefined): TypeRef | undefined {
	if (!node) return undefined;
	const one = withoutNullish(node);
	const text = one.getText(b.file).slice(0, TEXT_LIMIT);
	const v = ts.isTypeReferenceNode(one) ? entity(b, one.typeName) : undefined;
	return v === undefined ? { text } : { v, text };
}

/** `X | null | undefined` is X; `Readonly<X>`, `Required<X>` and `NonNullable<X>` are X too. */
function withoutNullish(node: ts.TypeNode): ts.TypeNode {
	if (ts.isParenthesizedTypeNode(node)) return withoutNullish(node.type);
	if (ts.isUnionTypeNode(node)) {
		const rest = node.types.filter(
			(t) =>
				t.kind !== ts.SyntaxKind.UndefinedKeyword &&
				!(ts.isLiteralTypeNode(t) && t.literal.kind === ts.SyntaxKind.NullKeyword),
		);
		// `Pool | PoolClient`: one of them tells the library.
		return rest.length > 0 && rest.every(ts.isTypeReferenceNode) && rest[0]
			? withoutNullish(rest[0])
			: rest.length === 1 && rest[0]
				? withoutNullish(rest[0])
				: node;
	}
	if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && node.typeArguments?.length === 1) {
		if (/^(Readonly|Required|NonNullable)$/.test(node.typeName.text)) return withoutNullish(node.typeArguments[0]!);
	}
	return node;
}

function entity(b: Builder, name: ts.EntityName): V | undefined {
	if (ts.isIdentifier(name)) {
		if (b.scope.isLocalType(name.text)) return undefined;
		return b.name(name.text, b.start(name));
	}
	const of = entity(b, name.left);
	return of === undefined ? undefined : b.member(of, name.right.text, b.start(name.right));
}
