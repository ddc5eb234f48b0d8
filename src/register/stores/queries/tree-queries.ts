import type { Kysely } from 'kysely'
import { createBulkInsert } from '../bulk-insert.js'
import type { RegisterTables, WitnessTables } from '../tables.js'

/** A complete subtree of a site's Merkle tree, of `2 ** level` leaves. */
export interface TreeNode {
  readonly level: number
  /** Counted from 0 on its level, from the left. */
  readonly number: number
  readonly hash: Uint8Array
}

/** A checkpoint of a site that a witness signed. */
export interface Cosigned {
  /** The name of the witness. */
  readonly witness: string
  readonly size: number
  /** The signed note, with the witness's signature. */
  readonly note: string
}

interface Span {
  /** The number of the first, counted from 0. */
  readonly from: number
  readonly count: number
}

/** The Merkle tree over a site's chain: its leaves are the hashes of the entries, and some levels above are stored. */
export interface TreeQueries {
  /** The hashes of entries, in order. The leaf with number 0 is entry 1. Fewer, if the site has no more. */
  treeLeaves(site: string, span: Span): Promise<readonly Uint8Array[]>
  /** Nodes of one level, in order. */
  treeNodes(site: string, level: number, span: Span): Promise<readonly Uint8Array[]>
  /** How many nodes of a level are stored. They are stored from the left, without gaps. */
  countTreeNodes(site: string, level: number): Promise<number>
  /** Nodes that are already stored are left as they are. */
  addTreeNodes(site: string, nodes: readonly TreeNode[]): Promise<void>
  /** The newest checkpoint that each witness signed. */
  cosignedBy(site: string): Promise<readonly Cosigned[]>
  saveCosigned(site: string, cosigned: Cosigned): Promise<void>
}

export function createTreeQueries(db: Kysely<RegisterTables>): TreeQueries {
  const insert = createBulkInsert<WitnessTables['tree_nodes']>(['site', 'level', 'number', 'hash'], (rows) =>
    db
      .insertInto('tree_nodes')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['site', 'level', 'number']).doNothing()),
  )
  return {
    async treeLeaves(site, { from, count }) {
      const own = db.selectFrom('entries').select('hash').where('site', '=', site)
      const some = own.where('entry', '>', from).where('entry', '<=', from + count)
      return (await some.orderBy('entry').execute()).map(({ hash }) => hash)
    },
    async treeNodes(site, level, { from, count }) {
      const own = db.selectFrom('tree_nodes').select('hash').where('site', '=', site).where('level', '=', level)
      const some = own.where('number', '>=', from).where('number', '<', from + count)
      return (await some.orderBy('number').execute()).map(({ hash }) => hash)
    },
    async countTreeNodes(site, level) {
      const own = db.selectFrom('tree_nodes').select('number').where('site', '=', site).where('level', '=', level)
      const last = await own.orderBy('number', 'desc').limit(1).executeTakeFirst()
      return last ? Number(last.number) + 1 : 0
    },
    async addTreeNodes(site, nodes) {
      await insert(
        db,
        nodes.map((node) => ({ site, ...node })),
      )
    },
    async cosignedBy(site) {
      const rows = await db.selectFrom('cosigned').selectAll().where('site', '=', site).orderBy('witness').execute()
      return rows.map(({ witness, size, note }) => ({ witness, size: Number(size), note }))
    },
    async saveCosigned(site, { witness, size, note }) {
      await db
        .insertInto('cosigned')
        .values({ site, witness, size, note })
        .onConflict((conflict) => conflict.columns(['site', 'witness']).doUpdateSet({ size, note }))
        .execute()
    },
  }
}
