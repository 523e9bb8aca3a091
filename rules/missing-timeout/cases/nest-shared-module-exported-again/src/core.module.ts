import { Module } from '@nestjs/common';
import { SharedHttpModule } from './http';

@Module({ imports: [SharedHttpModule], exports: [SharedHttpModule] })
export class CoreModule {}
