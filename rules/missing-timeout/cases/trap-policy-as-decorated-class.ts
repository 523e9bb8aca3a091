// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';
import { resilient } from '@acme/resilience';

class Inventory {
	stock(sku: string) {
		return axios.get(`https://stock.example.com/${sku}`);
	}
}

export const inventory = resilient(new Inventory(), { timeout: 2_000 });
export const stock = (sku: string) => inventory.stock(sku);
