// role: script
import axios from 'axios';

const { data } = await axios.get('https://fixtures.example.com/items.json');
await axios.post('http://localhost:3000/items', data);
