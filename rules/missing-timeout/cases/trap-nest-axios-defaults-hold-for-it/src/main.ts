import axios from 'axios';
import { AppModule } from './app.module';
import { NestFactory } from '@nestjs/core';

axios.defaults.timeout = 8_000;

NestFactory.create(AppModule).then((app) => app.listen(3000));
