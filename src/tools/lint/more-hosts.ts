/*
 * Hosts that are known for one use and have no entry in the catalogue, because their company, its role and its trackers
 * are not known well enough to be copied into a declaration. Sources: the Open Cookie Database (Apache-2.0), which lists
 * their cookies with what these are for, third-party-web (MIT), which counts the sites that load them, and the vendors’
 * own pages.
 */

const EXCHANGES = `
  1rx.io 33across.com 360yield.com 3lift.com 4dex.io acuityplatform.com adition.com adkernel.com admixer.net
  adnami.io adocean.pl adriver.ru adsafeprotected.com adscale.de adswizz.com advertising.com adyoulike.com an.yandex.ru
  betweendigital.com bidr.io bidswitch.net casalemedia.com connatix.com contextweb.com creative-serving.com
  ctnsnet.com de17a.com doubleverify.com emxdgt.com exoclick.com fidelity-media.com flashtalking.com
  fwmrm.net gumgum.com hybrid.ai impact-ad.jp indexww.com infolinks.com inmobi.com lijit.com lkqd.net loopme.com
  loopme.me mathtag.com media.net mediavine.com mgid.com mxptint.net nexx360.io omnitagjs.com openx.net popads.net
  postrelease.com pubmatic.com revcontent.com rfihub.com richaudience.com rubiconproject.com sascdn.com seedtag.com
  sharethrough.com simpli.fi sitescout.com smaato.net smartadserver.com sonobi.com spotxchange.com springserve.com
  stackadapt.com stickyadstv.com the-ozone-project.com tremorhub.com trustx.org tsyndicate.com undertone.com
  unrulymedia.com vidoomy.com visx.net w55c.net weborama.com weborama.fr xplosion.de yieldlab.net yieldmo.com zemanta.com`

const AUDIENCES = `
  agkn.com audrte.com bluekai.com brand-display.com company-target.com crwdcntrl.net digitalaudience.io
  dtscout.com exelator.com eyeota.net getblue.io intentiq.com krxd.net liadm.com ml314.com navdmp.com
  onaudience.com permutive.app permutive.com rezync.com rlcdn.com semasio.net tailtarget.com tapad.com tynt.com
  zeotap.com`

const AFFILIATES_AND_CAMPAIGNS = `
  6sc.co anrdoezrs.net attn.tv bizible.com bouncex.net bounceexchange.com boomtrain.com clearbit.com
  clearbitjs.com clickguardian.app commander1.com demandbase.com en25.com exponea.com getdrip.com izooto.com
  justuno.com kelkoogroup.net listrakbi.com lytics.io mailmunch.co marketingautomation.services marketo.net
  mktoresp.com optimonk.com pbbl.co prf.hn privy.com pushcrew.com redirectingat.com refersion.com sail-horizon.com salecycle.com
  scarabresearch.com shareasale.com skimresources.com sojern.com squeezely.tech talkable.com tvsquared.com
  useinsider.com viglink.com webgains.com wknd.ai`

const STATISTICS = `
  51.la adalyser.com appcues.com bownow.jp brandmetrics.com callrail.com cnzz.com convert.com counter.dev
  counter.yadro.ru decibelinsight.net dotmetrics.net ebis.ne.jp econda-monitor.de etracker.com etracker.de
  evgnet.com gaug.es getclicky.com goatcounter.com gosquared.com hm.baidu.com imrworldwide.com ioam.de keen.io
  kissmetrics.io micpn.com monetate.net mopinion.com omniconvert.com pagesense.io parsely.com pendo.io pingdom.net
  pirsch.io polldaddy.com qualaroo.com quantummetric.com ruleranalytics.com sitespect.com swetrix.org tctm.co
  top-fwz1.mail.ru treasuredata.com trialfire.com umeng.com urchin.com usabilla.com userpilot.io userreport.com
  wbtrk.net webtrekk.net woopra.com`

const RECORDINGS = `
  livesession.io openreplay.com plerdy.com sessioncam.com sessionstack.com truconversion.com
  userreplay.net`

const CONTENT = `
  acsbapp.com api-maps.yandex.ru arcgis.com arcgisonline.com brightcove.net cdnfonts.com chatra.io chatwoot.com
  clickdesk.com cloud.typography.com codepen.io comm100.com datawrapper.de dwcdn.net embed.ly embedly.com
  flipdesk.jp flowplayer.org fonts.coollabs.io fonts.loli.net genially.com giphy.com hyvor.com iadvize.com infogr.am jwpcdn.com
  jwplatform.com jwplayer.com kaltura.com landbot.io lightwidget.com livehelpnow.net livetex.ru loom.com lpsnmedia.net maptiler.com
  padlet.com powr.io prezi.com providesupport.com purechat.com salesforceliveagent.com
  scribd.com slideshare.net snapengage.com snapwidget.com staticflickr.com thunderforest.com tomtom.com vidyard.com
  virtualearth.net wufoo.com zencdn.net`

const SOCIAL = 'livejournal.com ok.ru shareaholic.com tumblr.com vk.com weibo.com'

const hostsIn = (...lists: readonly string[]): readonly string[] => lists.join(' ').trim().split(/\s+/)

/** The hosts by the purpose that they belong to. */
export const moreHosts: Readonly<Record<string, readonly string[]>> = {
  marketing: hostsIn(EXCHANGES, AUDIENCES, AFFILIATES_AND_CAMPAIGNS),
  analytics: hostsIn(STATISTICS),
  'session-replay': hostsIn(RECORDINGS),
  'external-content': hostsIn(CONTENT),
  'social-media': hostsIn(SOCIAL),
}
