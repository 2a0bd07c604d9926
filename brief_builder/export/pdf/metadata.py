"""What a PDF says about itself: properties, XMP, language, colour profile, and which standards it means to follow."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name

from brief_builder import __version__
from brief_builder.document.nodes import Contents, Document, Metadata
from brief_builder.export.pdf.strings import clean, text_string
from brief_builder.paths import RESOURCES

_PRODUCER = f"Brief Builder {__version__}"
_PROFILE = RESOURCES / "icc" / "sRGB.icc"
_PROFILE_NAME = "sRGB IEC61966-2.1"
_OWN_KEYS = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Trapped")


def write_metadata(pdf: pikepdf.Pdf, document: Document) -> None:
    """Properties, XMP, language, title bar and output intent. Dates come from the document."""
    metadata = document.metadata
    root = pdf.Root
    root.Lang = text_string(document.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if any(isinstance(block, Contents) for block in document.blocks):
        root.PageMode = Name.UseOutlines  # who has a table of contents gets the bookmarks beside the page
    del pdf.docinfo
    for key, value in _properties(metadata).items():
        if value:
            pdf.docinfo[Name("/" + key)] = text_string(value)
    root.Metadata = pdf.make_stream(_xmp(document).encode(), Type=Name.Metadata, Subtype=Name.XML)
    profile = pdf.make_stream(_PROFILE.read_bytes(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=text_string(_PROFILE_NAME),
        Info=text_string(_PROFILE_NAME),
        DestOutputProfile=profile,
    )
    root.OutputIntents = Array([pdf.make_indirect(intent)])


def _properties(metadata: Metadata) -> dict[str, str]:
    day = metadata.created.strftime("%Y%m%d")
    own = {
        "Title": metadata.title,
        "Author": metadata.author,
        "Subject": metadata.subject,
        "Keywords": ", ".join(metadata.keywords),
        "Creator": _PRODUCER,
        "Producer": _PRODUCER,
        "CreationDate": f"D:{day}000000Z",
        "ModDate": f"D:{day}000000Z",
    }
    return own | {name: value for name, value in metadata.properties if name not in _OWN_KEYS}


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{optional}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

_OPTIONAL = (
    ("Author", "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"),
    ("Subject", '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>\n'),
    ("Keywords", "<pdf:Keywords>{}</pdf:Keywords>\n"),
)


def _xmp(document: Document) -> str:
    properties = _properties(document.metadata)
    optional = "".join(line.format(_xml(properties[key])) for key, line in _OPTIONAL if properties[key])
    date = document.metadata.created.strftime("%Y-%m-%dT00:00:00Z")
    language = _xml(document.language)
    return _XMP.format(title=_xml(document.metadata.title), optional=optional, language=language, date=date, producer=_PRODUCER)


def _xml(text: str) -> str:
    return escape(clean(text))
