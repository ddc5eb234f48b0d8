// Stands in for the demographics part of Google Analytics ("Google signals"): what it would tell of age, gender and
// interests is asked by a request of its own, so that it can be allowed and refused apart from plain analytics.
;(() => {
  new Image().src = `{{thirdParty}}/g/demographics/hit?dl=${encodeURIComponent(location.href)}`
})()
