// package: {"dependencies":{"opossum":"^8.1.0","axios":"^1.7.0"}}
import axios from 'axios';
import CircuitBreaker from 'opossum';

const charge = async (amount: number) => {
	const { data } = await axios.post('https://pay.example.com/charges', { amount });
	return data;
};

const breaker = new CircuitBreaker(charge, { timeout: 3_000 });

export const pay = (amount: number) => breaker.fire(amount);
