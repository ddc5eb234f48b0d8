import type { ConceptWords } from '../concepts.js'
import { stems } from './stems.js'

export const enConcepts: ConceptWords = {
  datum: stems(`data information details particulars name* address* phone* telephone* mobile email* e-mail* number*
    date_of_birth birthday* birth form forms field* box boxes answer* question* identity ID facts contact_details`),
  give: stems(`give* giving given gave tell* told provid* fill* leave leaves leaving left suppl* state states stating
    answer* submit* enter* reveal* say says saying share sharing write fill* complete* hand know`),
  must: stems(`must need needs needed have_to has_to requir* compulsor* mandator* obligat* oblige* voluntar* optional*
    free_to up_to_you your_own_choice essential* necessar* indispensab* condition* prerequisite* minimum insist* forced
    depends starred asterisk* bound_to choose freely at_least only_way duty`),
  optional: stems(`voluntar* optional* mandator* compulsor* obligator* free_to up_to_you freely your_own_choice
    prerequisite* indispensab* asterisk* starred forced`),
  joins: stems(`participat* take_part taking_part takes_part membership join* attend*`),
  nameless: stems(`nameless anonymous* unnamed`),
  skip: stems(
    `leave_*_empty leave_*_*_empty leave_*_*_*_empty leave_*_blank leave_*_*_blank leave_*_*_*_blank skip* leave_out left_out left_blank left_empty`,
  ),
  lacking:
    stems(`without unless otherwise else missing blank* empty lack* fail* refus* declin* withhold* withheld absen*
    omit* skip* leave_out left_out if_you_do_not if_you_don't if_you_won't if_not don't_want do_not_want rather_not
    prefer_not only_if only_once only_when not_until if_we_don't if_we_do_not lacks leave_*_empty leave_*_*_empty leave_*_*_*_empty keep_it_to_yourself anonymous*`),
  not: stems(
    `no not none nothing never nobody no-one neither nor cannot *n't unable sent_back impossible nowhere turned_away turned_down`,
  ),
  consent: stems(
    `consent* permission* opted opt-in ticked tick subscribed newsletter* mailing* mail mails cookie* marketing agree agreed`,
  ),
  ground: stems(
    `contract* agreement* legal_obligation* legal_dut* law laws *act statut* obligation* oblig* duty duties legitimate_interest* legitimate_*_interest* public_task article_6 bargain promised deal`,
  ),
  outsider:
    stems(`accountant* accounting_firm auditor* bookkeep* bank banks tax_office tax_authorit* revenue* police insur*
    courier* carrier* postal post post_office court* counsel lawyer* solicitor* supplier* vendor* contractor* subcontract*
    operator* agent agents association federation* council* committee* local_authorit* municipalit* authorit* agency
    agencies ministry compan* firm firms printer* hotel* landlord* doctor* hospital* lab labs laborator* school schools
    university partner* provider* processor* host hosting cloud platform* freelancer* consultant* organiser* organizer*
    umbrella headquarters subsidiar* affiliate* sister group parent_company third_part* outsider* software service_desk
    register_office debt collect* delivery haulier* volunteer* neighbour* parents clubs club league district union
    trainer* wholesaler* manufacturer* factory webmaster IT_support helpdesk payment_service* payroll Google Facebook Meta
    Microsoft Apple Stripe PayPal Klarna Mailchimp`),
  gets: stems(`get gets getting receiv* see sees seen read reads told handle* handling carry carries look looks look_after
    services process processes processed host hosts hosted print prints printed deliver* send sends sent manage* run runs
    access may_look given obtain* shown pass passed passes passing report* filed forward* hand hands handed share* shared
    disclos* goes go supply supplies supplied help helps assist* act acts on_our_behalf for_us our_behalf maintain* store*
    know knows learn learns work_for works_for let lets copied turn_over turned_over do does use uses involve* recipient*
    take_care takes_care`),
  alone: stems(`only alone solely exclusively nobody no-one no_one none nothing just ourselves myself never besides
    two_of_us in_this_house inside_the house within_the`),
  insider:
    stems(`we us I me staff employee* worker* treasurer* secretary chair* board owner* teacher* caretaker* manager*
    member* receptionist* office personnel team colleague* volunteer* else outsider* others`),
  abroad:
    stems(`EU EEA Europe European the_Union third_countr* abroad overseas international* foreign border* continent*
    Finland Finnish Sweden Swedish Ireland Irish Germany German Denmark Netherlands Dutch Estonia France
    Norway USA America* United_States United_Kingdom Britain Atlantic elsewhere_in_the_world jurisdiction* domestic* Brussels Union_territory Nordic Scandinavian Norwegian Danish Icelandic Estonian`),
  stays:
    stems(`stay* locat* stored stores storage keep kept held server* data_cent* cloud leave leaves leaving left transfer*
    move* moving sent send sends travel* go goes cross* remain* sit sits hosted process* host* lie* reach* stand stands
    situated exported export never`),
  keep: stems(`keep* kept hold held retain* retention store* storing storage delet* eras* destroy* shred* burn* bin binned
    throw* thrown wipe* wiped remov* clear* cleared purge* disappear* vanish* anonymi* discard* dispos* torn tear scrap* fire stove filed
    cross* strike struck empt* overwrit* gone archiv* lasts expire* live lives stay* pulp* recycl*`),
  time: stems(`year* decade* month* week* day days daily hour* minute* decade* after until once when upon end ends ended ending
    over season* term anniversar* expir* christmas january february march april june july august september october
    november december spring summer autumn winter close* finish* settled completed fortnight* quarter midnight tomorrow
    overnight later lifetime for_life accounting_act permanently while during long_as yearly annual* nightly monthly weekly`),
  machine: stems(
    `automat* profil* machine* computer* algorithm* robot* software program* AI artificial scor* bot bots`,
  ),
  decide:
    stems(`decid* decision* choos* choice* reject* legal_effect* suggest* judg* settl* evaluat* determin* assess* rank*
    rate rates rating sort* select* approv* refus* pric* classif* predict* deduce* infer* verdict* pick picks thinks`),
  spared: stems(`right_not_to entitled_not_to not_be_subject not_to_be_subject`),
  human: stems(`human* person people somebody someone staff employee* by_hand ourselves manager* teacher* owner* head
    eyes secretary board handler* dentist* doctor* nurse* coach* colleague* adviser* officer* member_of* someone`),
  authority:
    stems(`*authorit* ombuds* commissioner* commission watchdog* regulator* inspectorate* supervis* DPC ICO agency
    overs*`),
  complain: stems(`complain* unhappy dissatisf* disagree* appeal* report* turn_to contact take_it take_the refer* wrong
    grievance* object unfair* lawful* unlawful* illegal* breach* broke broken mistreat* objections concern* escalat* raise* write_to not_happy not_satisfied`),
  anyTime: stems(
    `any_time anytime whenever any_moment when_you_like later withdraw* unsubscrib* opt_out mind link* revok*`,
  ),
  browser: stems(`browser* device_settings`),
  until: stems(`until`),
  open: stems(`necessary need needed needs require* relevant useful reasonable indefinite* forever for_ever further_notice business_need permanent*
    deem* appropriate ask_us fulfilled purpose* use reason* varies activities suitable`),
  purpose: stems(`purpose*`),
  gdpr: stems(`data_protection_act data_protection_law* privacy_law* regulation* GDPR directive*`),
  optOut: stems(`withdraw* revok* off cancel* stop* unsubscrib* untick* leave leaves opt_out opt-out remove* undo chang*
    take_back taken_back taken_down take_down back say_no say_stop regret* mind end ended reverse* retract* rescind*
    quit any_time anytime whenever any_moment when_you_like later let_us_know tell_us word second_thoughts reconsider*
    no_longer delet*`),
}
