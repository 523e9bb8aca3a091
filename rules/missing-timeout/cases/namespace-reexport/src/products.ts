import * as infra from './infra';

export const find = (id: string) => infra.db.reader.query('select * from products where id = $1', [id]);
//                                                  ^^^^^ guard deadline=present 2000ms

export async function rename(id: string, name: string): Promise<void> {
	const { writer } = infra.db;
	await writer.query('update products set name = $2 where id = $1', [id, name]);
	//           ^^^^^ call
}
