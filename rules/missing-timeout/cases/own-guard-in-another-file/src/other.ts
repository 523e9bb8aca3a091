import { save } from './load';

export const d = async (id: string) => {
	const response = await save(id);
	return response.ok;
};
