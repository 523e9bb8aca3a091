// role: browser
import { onMounted, ref } from 'vue';

export function useItems() {
	const items = ref<string[]>([]);
	onMounted(async () => {
		items.value = await (await fetch('https://items.example.com')).json();
	});
	return items;
}
