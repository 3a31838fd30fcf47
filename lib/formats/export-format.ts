import type { ExportFormat } from '@/lib/schemas/export'
import { csv } from './csv'
import type { ExportWriter } from './export-writer'
import { jsonl } from './jsonl'
import { w3c } from './w3c'

export const exportWriters: Readonly<Record<ExportFormat, ExportWriter>> = { csv, jsonl, w3c }
