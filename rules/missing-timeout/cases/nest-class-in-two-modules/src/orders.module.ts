import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { AuditService } from './audit.service';

@Module({ imports: [HttpModule.register({ timeout: 3_000 })], providers: [AuditService] })
export class OrdersModule {}
