"""What machines read of a service and of an organization: schema.org as JSON-LD."""

from catalogue.model import Catalogue, Organization, Service
from catalogue.site.phones import dial


def service_data(catalogue: Catalogue, service: Service, language: str, url: str) -> dict[str, object]:
    """schema.org Service; only facts that the catalogue holds."""
    provider = catalogue.organizations[service.provider_on(catalogue.today)]
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Service",
        "name": service.name.local(language).text,
        "description": service.summary.local(language).text,
        "url": url,
        "provider": {"@type": "Organization", "name": provider.name.local(language).text},
    }
    if areas := [catalogue.areas[id].name.local(language).text for id in service.areas if id in catalogue.areas]:
        data["areaServed"] = areas
    channels = [
        {"@type": "ServiceChannel", "servicePhone": {"@type": "ContactPoint", "telephone": dial(contact.phone)[4:]}}
        for contact in service.contacts
        if contact.phone
    ]
    for location in service.locations:
        if location.street and not location.hidden:
            town = catalogue.areas.get(location.municipality or "")
            address = {"@type": "PostalAddress", "streetAddress": location.street, "addressCountry": "FI"}
            if location.postal_code:
                address["postalCode"] = location.postal_code
            if town:
                address["addressLocality"] = town.name.values["fi"]
            channels.append({"@type": "ServiceChannel", "serviceLocation": {"@type": "Place", "address": address}})
    if channels:
        data["availableChannel"] = channels
    if service.languages:
        data["availableLanguage"] = list(service.languages)
    if service.cost and service.cost.type == "free":
        data["offers"] = {"@type": "Offer", "price": "0", "priceCurrency": "EUR"}
    return data


def organization_data(organization: Organization, language: str, url: str) -> dict[str, object]:
    """schema.org Organization."""
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": organization.name.local(language).text,
        "mainEntityOfPage": url,
    }
    if organization.url:
        data["url"] = organization.url
    if organization.business_id:
        data["taxID"] = organization.business_id
    return data
