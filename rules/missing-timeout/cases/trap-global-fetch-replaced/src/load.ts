export async function load(id: string) {
	const response = await fetch(`https://items.example.com/${id}`);
	return response.json();
}
