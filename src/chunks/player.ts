// rrweb's player, which only the form loads that shows a visitor what would be sent.
export { Replayer } from 'rrweb'
