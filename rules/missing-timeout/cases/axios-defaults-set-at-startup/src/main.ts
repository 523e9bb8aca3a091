import axios from 'axios';
import express from 'express';
import { router } from './scores';

axios.defaults.timeout = Number(process.env.HTTP_TIMEOUT_MS ?? 8000);

express().use(router).listen(3000);
