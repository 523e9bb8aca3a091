// role: browser
import { useEffect, useState } from 'react';

export function Items() {
	const [items, setItems] = useState<string[]>([]);
	useEffect(() => {
		fetch('/items').then((r) => r.json()).then(setItems);
	}, []);
	return <ul>{items.map((i) => <li key={i}>{i}</li>)}</ul>;
}
