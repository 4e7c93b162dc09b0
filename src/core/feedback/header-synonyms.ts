// What exports call the things we look for, as header keys (header-key.ts), the surest first: taken from
// the formats in the wild. A vendor's own recogniser comes before these; see recognisers.ts.
import type { MappingField } from './mapping.ts';

/** Voters are told by formats alone: in a table of any other kind an address is that of whoever wrote. */
export type NamedField = Exclude<MappingField, 'extra' | 'drop' | 'voter' | 'voterEmail' | 'votedAt'>;

const WORDS = {
  verbatim:
    'verbatim reviewtext customerfeedback feedbacktext body content description review message feedback comments comment text reviewbody messagebody bodytext plainbody sourcebody issuedescription ticketdescription ideadescription postcontent details suggestion response answer additionalcomments conversationratingremark remark extract note notes preview reviewcontent',
  title:
    'title subject summary headline rawsubject ticketsubject tickettitle issuetitle ideatitle reviewtitle posttitle topictitle ticketname sourcesubject',
  date: 'created createdat createdatutc datecreated createdate createddate createdtime creationdate createdon createdtimestamp date dateposted postedat posteddate submittedat submitdateutc submitdate datesubmitted submissiondate reviewsubmitdateandtime reviewdate requested requestedat receivedat received opened openedat datetimeopened opendate ticketcreateddate ticketcreatedtime conversationstartedat messagedate messagecreatedat recordeddate responsedate publishedat published timestamp datetime enddate startdateutc startdate timestarted time ts reviewcreated reviewcreatedutc',
  customer:
    'customer customername creator creatorname author authorname authorlogin user userlogin username userdisplayname requester requestername reporter reportername reviewer reviewername reviewernickname nickname fullname contactname contact name sendername sender ideacreatorname sourceauthorname createdby submittedby respondent person handle displayname suppliedname reviewusername consumername yourname whatisyourname whatsyourname',
  company:
    'company companyname organization organisation organizationname organisationname ticketorganizationname account accountname customercompany tenant tenantname suppliedcompany webcompany employer companydomain yourcompany whatisyourcompany whichcompanydoyouworkfor whatcompanydoyouworkfor wheredoyouwork',
  email:
    'email emailaddress customeremail requesteremail contactemail useremail authoremail reporteremail revieweremail senderemail fromemail suppliedemail webemail ideacreatoremailaddress useremailaddress sourceauthoremail recipientemail respondentemail contacthandle',
  tags: 'tags labels tag label tagnames labelnames keywords conversationtags categories topics',
  area: 'area productarea topic component components module category categoryname feature featurearea board boardname forumname section producttopic productname product',
  rating:
    'rating stars starrating score reviewrating overallrating conversationrating csat csatscore nps npsscore satisfactionscore satisfactionrating satisfaction overall reviewstars',
  sourceId:
    'issuekey ticketid ticketnumber id conversationid reviewid responseid respondentid messageid ideaid feedbackid postid caseid casenumber recordid commentid questionid issueid uuid guid externalid key number iid ticket responsetoken',
  link: 'link url htmlurl permalink weburl reviewlink reviewurl ticketurl issueurl conversationurl posturl sourceurl href displayurl',
} satisfies Record<NamedField, string>;

/** Left out unless a person asks for them: they say where somebody is, and help nobody to fix anything. */
const PERSONAL = new Set(
  (
    'ip ipaddress ipaddr ipv4 ipv6 clientip userip remoteip remoteaddr remoteipaddress requesterip sourceip visitorip lastseenip macaddress ' +
    'locationlatitude locationlongitude latitude longitude lat lng lon long locationlat locationlng locationlong geo geoip geolat geolng geolon geolong geolocation gps coordinates location userlocation ' +
    'city citytown town postcode postalcode zip zipcode zippostalcode street streetaddress address address1 address2 addressline1 addressline2 homeaddress postaladdress billingaddress shippingaddress ' +
    'phone phonenumber mobile mobilenumber mobilephone cellphone telephone telephonenumber fax whatsapp customerphone contactphone requesterphone userphone suppliedphone ' +
    'dob dateofbirth birthdate birthday ' +
    'telefon telefonnummer handy handynummer mobilnummer plz postleitzahl ort wohnort stadt strasse straße anschrift geburtsdatum ' +
    'téléphone ville codepostal rue datedenaissance teléfono ciudad códigopostal codigopostal calle dirección direccion fechadenacimiento ' +
    '電話 電話番号 携帯電話 携帯番号 住所 ご住所 郵便番号 生年月日 ipアドレス 电话 电话号码 手机 手机号 手机号码 地址 联系地址 邮编 出生日期 ip地址 電話號碼 手機 手機號碼 郵遞區號 전화 전화번호 휴대폰 휴대폰번호 주소 우편번호 생년월일'
  ).split(' '),
);

export const NAMED_FIELDS = Object.keys(WORDS) as NamedField[];

const RANKS = new Map<string, Map<string, number>>(
  NAMED_FIELDS.map((field) => [field, new Map(WORDS[field].split(' ').map((key, rank) => [key, rank]))]),
);

/** How sure a header's name makes us that its column is the field, 0.7 to 0.97; 0 where it says nothing. */
export function nameConfidence(field: NamedField, key: string): number {
  const rank = RANKS.get(field)?.get(key);
  if (rank !== undefined) return 0.97 - 0.27 * (rank / WORDS[field].split(' ').length);
  // Intercom writes the zone into the header: `Conversation started at (Europe/Berlin)`.
  return field === 'date' && key.startsWith('conversationstartedat') ? 0.9 : 0;
}

export function isPersonalHeader(key: string): boolean {
  return PERSONAL.has(key);
}
