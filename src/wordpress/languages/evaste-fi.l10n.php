<?php
/**
 * The words of the settings and blocks.
 *
 * @package evaste
 */

return array(
	'domain'       => 'evaste',
	'language'     => 'fi',
	'plural-forms' => 'nplurals=2; plural=n != 1;',
	'messages'     => array(
		'Cookie settings' => 'Evästeasetukset',
		'Privacy and cookies' => 'Tietosuoja ja evästeet',
		'Here visitors see the whole notice: who uses what, for which purposes, and for how long.' => 'Tässä kävijät näkevät koko selosteen: kuka käyttää mitä, mihin tarkoitukseen ja kuinka kauan.',
		'Content that waits for consent' => 'Sisältö, joka odottaa lupaa',
		'%s: waits for consent on the page' => '%s: odottaa sivulla suostumusta',
		'Service' => 'Palvelu',
		'The declaration could not be read, so nothing of it was changed. Open it in the page above again, and save it from there.' => 'Ilmoitusta ei voitu lukea, joten siitä ei muutettu mitään. Avaa se uudelleen yllä olevassa sivussa ja tallenna se siitä.',
		'Cookies and consent' => 'Evästeet ja suostumus',
		'Seal the pages' => 'Sinetöi sivut',
		'The browser itself loads nothing but your own site until the visitor agrees. The surest way. Allow other hosts of your own in the declaration.' => 'Selain itse ei lataa muuta kuin omaa sivustoasi, ennen kuin kävijä antaa luvan. Tämä on varmin tapa. Salli muut omat palvelimesi ilmoituksessa.',
		'Hold declared services in the HTML' => 'Pidätä ilmoitetut palvelut sivun HTML:ssä',
		'What needs consent loses its address before the page is sent, so that no browser can read ahead.' => 'Lupaa odottava menettää osoitteensa ennen kuin sivu lähetetään, joten mikään selain ei voi hakea sitä etukäteen.',
		'Nothing is held yet: make a declaration here, and save it at its end.' => 'Mitään ei vielä pidätetä: tee ilmoitus tässä ja tallenna se sivun lopusta.',
		'Declaration' => 'Ilmoitus',
		'Settings' => 'Asetukset',
		'evaste holds nothing yet: it has no declaration.' => 'evaste ei vielä pidätä mitään: siltä puuttuu ilmoitus.',
		'Make one' => 'Tee ilmoitus',
	),
);
