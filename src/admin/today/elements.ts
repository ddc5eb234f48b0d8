import { EvasteChart } from './evaste-chart.js'
import { EvasteToday } from './evaste-today.js'

export const todayElements = { 'evaste-today': EvasteToday, 'evaste-chart': EvasteChart }
