/** How different hands say one thing rightly, and how they fail to: an empty wording is silence. */
export interface Phrases {
  readonly right: readonly string[]
  readonly wrong: readonly string[]
}

/** One language of the corpus: its words by rule, and the headings that some hands write. */
export interface CorpusLanguage {
  readonly titles: readonly string[]
  readonly registerTitle: string
  readonly headings: Readonly<Record<string, string>>
  readonly phrases: Readonly<Record<string, Phrases>>
}
