"""The order that benchmarks send: ten items, as ProtoJSON of helloworld.Order."""

ORDER = {
    "orderId": "ORD-2024-000123456", "customerName": "Alexandra Example", "email": "alexandra@example.com",
    "shipTo": {"street": "12 Harbour Street", "city": "Rotterdam", "postalCode": "3011 AA", "country": "NL"},
    "items": [
        {"sku": f"SKU-{1001 + index}", "title": f"Pintle and gudgeon, size {index + 1}", "quantity": index % 3 + 1,
         "price": str(1999 + 100 * index), "tags": ["steel", "marine"]} for index in range(10)],
    "note": "Please leave the parcel with the neighbour on the left", "express": True}
# What the items cost together, in cents.
TOTAL = sum(item["quantity"] * int(item["price"]) for item in ORDER["items"])
