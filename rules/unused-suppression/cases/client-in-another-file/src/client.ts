// rules: *
import axios from 'axios';

// holdfast-disable-next-line missing-timeout -- the job around it has a deadline
export const api = axios.create({ baseURL: 'https://api.example.com' });
