export async function up() {
	await fetch('https://fixtures.example.com/items.json');
}
