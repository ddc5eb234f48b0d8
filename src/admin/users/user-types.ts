/** A user, as `GET /v1/admin/users` lists them. */
export interface ListedUser {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: string
  /** `null`: every controller of the register. */
  readonly controllers: readonly string[] | null
  readonly isActive: boolean
  readonly disabledAt: string | null
}
