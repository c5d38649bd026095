"""Controls on the data perimeter: endpoint policies and the rules of the organisation."""
