<?php
/**
 * The words of the settings and blocks.
 *
 * @package evaste
 */

return array(
	'domain'       => 'evaste',
	'language'     => 'sv_SE',
	'plural-forms' => 'nplurals=2; plural=n != 1;',
	'messages'     => array(
		'Cookie settings' => 'Kakinställningar',
		'Privacy and cookies' => 'Integritet och kakor',
		'Here visitors see the whole notice: who uses what, for which purposes, and for how long.' => 'Här ser besökarna hela informationen: vem som använder vad, för vilka ändamål och hur länge.',
		'Content that waits for consent' => 'Innehåll som väntar på samtycke',
		'%s: waits for consent on the page' => '%s: väntar på samtycke på sidan',
		'Service' => 'Tjänst',
		'The declaration could not be read, so nothing of it was changed. Open it in the page above again, and save it from there.' => 'Deklarationen kunde inte läsas, så ingenting i den ändrades. Öppna den igen på sidan ovan och spara den därifrån.',
		'Cookies and consent' => 'Kakor och samtycke',
		'Seal the pages' => 'Försegla sidorna',
		'The browser itself loads nothing but your own site until the visitor agrees. The surest way. Allow other hosts of your own in the declaration.' => 'Webbläsaren själv laddar bara din egen webbplats tills besökaren samtycker. Det säkraste sättet. Tillåt dina andra värdar i deklarationen.',
		'Hold declared services in the HTML' => 'Håll kvar deklarerade tjänster i HTML-koden',
		'What needs consent loses its address before the page is sent, so that no browser can read ahead.' => 'Det som kräver samtycke förlorar sin adress innan sidan skickas, så att ingen webbläsare kan läsa i förväg.',
		'Nothing is held yet: make a declaration here, and save it at its end.' => 'Ingenting hålls kvar ännu: gör en deklaration här och spara den i slutet.',
		'Declaration' => 'Deklaration',
		'Settings' => 'Inställningar',
		'evaste holds nothing yet: it has no declaration.' => 'evaste håller inte kvar någonting ännu: det har ingen deklaration.',
		'Make one' => 'Gör en',
	),
);
