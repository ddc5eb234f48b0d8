import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { visits } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

const piano = company('piano', 'Piano Software B.V.', 'NL', 'processor', 'https://piano.io/privacy-policy/')
const chartbeat = company('chartbeat', 'Chartbeat, Inc.', 'US', 'processor', 'https://chartbeat.com/privacy/')
const gemius = company('gemius', 'Gemius S.A.', 'PL', 'controller', 'https://gemius.com/privacy-policy/')
const comscore = company('comscore', 'Comscore, Inc.', 'US', 'controller', 'https://www.comscore.com/About/Privacy')
const yandex = company('yandex', 'YANDEX LLC', 'RU', 'controller', 'https://yandex.com/legal/confidential/')

/** Audience measurement of publishers and whole markets. */
export const audienceServices: readonly KnownService[] = [
  {
    id: 'piano-analytics',
    name: 'Piano Analytics (AT Internet)',
    purpose: 'analytics',
    recipient: piano,
    description: visits,
    matches: ['aticdn.net', 'pa-cd.com', 'xiti.com', 'piano.io', 'cxense.com', 'cxpublic.com', 'tinypass.com'],
    trackers: [
      cookie('atuserid', 'P13M', 'visitor'),
      cookie('pa_user', 'P13M', 'visitor'),
      cookie('_pcid', 'P13M', 'visitor'),
      cookie('_pctx', 'P13M', 'visit'),
      cookie('_pprv', 'P13M', 'choice'),
      cookie('cX_P', 'P13M', 'visitor'),
      cookie('cX_G', 'P13M', 'adProfile'),
    ],
    notes: ['piano-products'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'chartbeat',
    name: 'Chartbeat',
    purpose: 'analytics',
    recipient: chartbeat,
    description: visits,
    matches: ['chartbeat.com', 'chartbeat.net'],
    inline: ['_sf_async_config'],
    trackers: [
      cookie('_chartbeat*', 'P13M', 'visitor'),
      cookie('_cb*', 'P13M', 'visitor'),
      localItem('_cb_*', 'visit'),
    ],
    notes: ['reports-often'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'gemius',
    name: 'Gemius',
    purpose: 'analytics',
    recipient: gemius,
    description: visits,
    matches: ['gemius.pl', 'hit.gemius.pl'],
    trackers: [
      cookie('__gfp_64b', 'P13M', 'visitor'),
      cookie('__gfp_s_64b', 'P13M', 'visitor'),
      cookie('Gdyn', 'P13M', 'adProfile', '.gemius.pl'),
    ],
    notes: ['market-measurement'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'comscore',
    name: 'Comscore',
    purpose: 'analytics',
    recipient: comscore,
    description: visits,
    matches: ['scorecardresearch.com', 'comscore.com', 'sitestat.com', 'zqtk.net', 'adxpose.com'],
    inline: ['scorecardresearch.com/beacon.js'],
    trackers: [
      cookie('UID', 'P2Y', 'adProfile', '.scorecardresearch.com'),
      cookie('UIDR', 'P2Y', 'adProfile', '.scorecardresearch.com'),
    ],
    optOutUrl: 'https://www.scorecardresearch.com/preferences.aspx',
    notes: ['market-measurement'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'yandex-metrica',
    name: 'Yandex Metrica',
    purpose: 'analytics',
    recipient: yandex,
    description: visits,
    matches: ['mc.yandex.ru', 'mc.yandex.com', 'mc.webvisor.org', 'd31j93rd8oukbv.cloudfront.net'],
    inline: ['mc.yandex.ru/metrika/tag.js'],
    trackers: [
      cookie('_ym_uid', 'P1Y', 'visitor'),
      cookie('_ym_d', 'P1Y', 'history'),
      cookie('_ym_isad', 'P2D', 'test'),
      cookie('yandexuid', 'P1Y', 'adProfile', '.yandex.ru'),
      cookie('ymex', 'P1Y', 'adProfile', '.yandex.ru'),
    ],
    notes: ['yandex'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
]
