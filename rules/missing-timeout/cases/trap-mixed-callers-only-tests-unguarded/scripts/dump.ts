// role: script
import { load } from '../src/load';

console.log(await load('https://rates.example.com/all'));
