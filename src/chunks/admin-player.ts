/** The page in which the register's pages play a recording: the only one with rrweb's player. */
import { Replayer } from 'rrweb'
import { startPlayer } from '../admin/recordings/player/start-player.js'

startPlayer(window, (events, options) => new Replayer(events as never, options))
