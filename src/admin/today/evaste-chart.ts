import { css, html, LitElement, type TemplateResult } from 'lit'
import uPlot from 'uplot'
import { adminStyles } from '../shell/admin-styles.js'

/** A line of a chart: one value per day, `null` where there is none. */
export interface ChartSeries {
  readonly label: string
  readonly values: readonly (number | null)[]
}

/** Lines differ by their dashes too, for readers who do not tell the colours apart. */
const DASHES = [[], [10, 5], [2, 4], [10, 4, 2, 4]] as const
const HEIGHT = 240

/** Draws lines over days. The numbers stand in a table beside it, because a canvas says nothing to a screen reader. */
export class EvasteChart extends LitElement {
  static override styles = [
    adminStyles,
    css`
      .frame {
        position: relative;
        height: ${HEIGHT}px;
        min-width: 0;
        overflow: hidden;
      }
      .u-wrap {
        position: relative;
      }
      .u-over,
      .u-under,
      .u-axis,
      .u-select {
        position: absolute;
      }
      .uplot canvas {
        display: block;
        position: relative;
        width: 100%;
        height: 100%;
      }
      .colour-0,
      .colour-3 {
        color: var(--_accent);
      }
      .colour-1 {
        color: var(--_quiet);
      }
      .colour-2 {
        color: var(--_text);
      }
      .line {
        color: var(--_line);
      }
      .choices li {
        display: flex;
        align-items: center;
        gap: 0.5em;
      }
      svg {
        flex: none;
      }
    `,
  ]
  static override properties = {
    days: { attribute: false },
    series: { attribute: false },
    label: { attribute: false },
    formatDay: { attribute: false },
    formatValue: { attribute: false },
  }

  /** UTC days such as `2026-11-22`. */
  declare days: readonly string[]
  declare series: readonly ChartSeries[]
  /** What the picture shows, for readers who do not see it. */
  declare label: string
  declare formatDay: (day: string) => string
  declare formatValue: (value: number) => string
  #plot: uPlot | null = null
  readonly #resizes = new ResizeObserver(() => this.#resize())
  readonly #looks = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map(
    (query) => matchMedia(query),
  )

  override connectedCallback(): void {
    super.connectedCallback()
    this.#resizes.observe(this)
    for (const look of this.#looks) look.addEventListener('change', this.#redraw)
  }

  override disconnectedCallback(): void {
    this.#resizes.disconnect()
    for (const look of this.#looks) look.removeEventListener('change', this.#redraw)
    this.#plot?.destroy()
    this.#plot = null
    super.disconnectedCallback()
  }

  override render(): TemplateResult {
    return html`<div class="frame" role="img" aria-label=${this.label}></div>
      <ul class="choices quiet" aria-hidden="true">
        ${this.series.map(
          ({ label }, i) =>
            html`<li>
              <svg class="colour-${i}" width="32" height="8">
                <line
                  x1="0"
                  y1="4"
                  x2="32"
                  y2="4"
                  stroke="currentcolor"
                  stroke-width="2"
                  stroke-dasharray=${(DASHES[i] ?? []).join(' ') || 'none'}
                />
              </svg>
              ${label}
            </li>`,
        )}
        <li class="line unseen"></li>
      </ul>`
  }

  override updated(): void {
    this.#redraw()
  }

  readonly #redraw = (): void => {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame')
    if (!frame || !this.isConnected) return
    this.#plot?.destroy()
    const xs = this.days.map((day) => Date.parse(day) / 1_000)
    const data = [xs, ...this.series.map(({ values }) => [...values])] as uPlot.AlignedData
    this.#plot = new uPlot(this.#options(frame.clientWidth), data, frame)
  }

  #resize(): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame')
    if (frame && frame.clientWidth !== this.#plot?.width)
      this.#plot?.setSize({ width: frame.clientWidth, height: HEIGHT })
  }

  #options(width: number): uPlot.Options {
    const font = `14px ${getComputedStyle(this).fontFamily}`
    const axis = { stroke: this.#colour('.colour-1'), font, grid: { stroke: this.#colour('.line'), width: 1 } }
    return {
      width,
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1_000), 'UTC'),
      scales: { y: { range: (_, _low, high) => [0, high || 1] } },
      axes: [
        { ...axis, space: 80, values: (_, all) => all.map((at) => this.#dayText(at)) },
        { ...axis, size: 60, values: (_, all) => all.map((value) => this.formatValue(value)) },
      ],
      series: [
        {},
        ...this.series.map(({ label }, i) => ({
          label,
          stroke: this.#colour(`.colour-${i}`),
          width: 2,
          dash: [...(DASHES[i] ?? [])],
          points: {
            show: true,
            size: 6,
            filter: (_: uPlot, index: number) => lonelyPoints(this.series[index - 1]?.values ?? []),
          },
        })),
      ],
    }
  }

  /** A chart of a few days has ticks between them. */
  #dayText(seconds: number): string {
    return seconds % 86_400 === 0 ? this.formatDay(new Date(seconds * 1_000).toISOString().slice(0, 10)) : ''
  }

  /** A canvas knows no custom properties. */
  #colour(selector: string): string {
    const probe = this.renderRoot.querySelector(selector)
    return probe ? getComputedStyle(probe).color : 'currentcolor'
  }
}

/** Values between days without one: no line leads to them. */
const lonelyPoints = (values: ChartSeries['values']): number[] =>
  values.flatMap((value, i) =>
    value !== null && (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null ? [i] : [],
  )
