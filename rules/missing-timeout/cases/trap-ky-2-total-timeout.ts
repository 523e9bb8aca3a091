// package: {"dependencies":{"ky":"^2.0.0"}}
import ky from 'ky';

const url = 'https://search.example.com/q';

export const once = () => ky.get(url, { timeout: false, totalTimeout: 20_000 }).json();
//                        ^^^^^^ guard deadline=present kind=total 20000ms
// False is what it is anyhow.
export const plain = () => ky.get(url, { totalTimeout: false }).json();
export const attempt = () => ky.get(url, { timeout: 4000 }).json();
//                           ^^^^^^ guard deadline=present kind=attempt 4000ms
