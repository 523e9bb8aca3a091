// package: {"dependencies":{"opossum":"^8.1.0","axios":"^1.7.0"}}
import axios from 'axios';
import CircuitBreaker from 'opossum';

const charge = (amount: number) => axios.post('https://pay.example.com/charges', { amount });
//                                       ^^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+const charge = (amount: number) => axios.post('https://pay.example.com/charges', { amount }, {
//+	timeout: 10_000,
//+});

const breaker = new CircuitBreaker(charge, { timeout: 3_000 });

export const pay = (amount: number) => breaker.fire(amount);
export const payNow = (amount: number) => charge(amount);
