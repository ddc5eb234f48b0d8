import type { CreateTableBuilder, Kysely, Migration } from 'kysely'
import { secureTable } from './0005-row-security.js'
import type { BytesType } from './migrate.js'

/** The Merkle trees over the sites' chains, what witnesses signed of them, and the logs that this register is a witness of. */
export const createWitnessTables = (bytes: BytesType): Migration => ({
  async up(db: Kysely<unknown>) {
    await withColumns(db.schema.createTable('tree_nodes'), { site: 'text', level: 'integer', number: 'bigint' })
      .addColumn('hash', bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint('tree_nodes_key', ['site', 'level', 'number'] as never)
      .execute()
    await withColumns(db.schema.createTable('cosigned'), {
      site: 'text',
      witness: 'text',
      size: 'bigint',
      note: 'text',
    })
      .addPrimaryKeyConstraint('cosigned_key', ['site', 'witness'] as never)
      .execute()
    await withColumns(db.schema.createTable('witnessed_logs'), { origin: 'text', size: 'bigint', note: 'text' })
      .addPrimaryKeyConstraint('witnessed_logs_key', ['origin'] as never)
      .execute()
    if (bytes === 'bytea') for (const table of ['tree_nodes', 'cosigned']) await secureTable(db, table)
  },
})

type Table = CreateTableBuilder<string>

const withColumns = (table: Table, columns: Readonly<Record<string, 'text' | 'bigint' | 'integer'>>): Table =>
  Object.entries(columns).reduce((own, [name, type]) => own.addColumn(name, type, (column) => column.notNull()), table)
